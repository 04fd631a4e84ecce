using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Tests.Reports.Wording;

public sealed class WeaponNamesTests
{
    [Theory]
    [InlineData("iskander-m", ItemClass.Missile, "Iskander-M ballistic missile", "Iskander-M ballistic missiles")]
    [InlineData("merlin-vr", ItemClass.TacticalUav, "Merlin-VR drone", "Merlin-VR drones")]
    [InlineData("unknown-uav", ItemClass.Other, "drone of unknown kind", "drones of unknown kind")]
    [InlineData("agm-88-harm", ItemClass.Missile, "AGM-88 HARM missile", "AGM-88 HARM missiles")]
    [InlineData("unresolved-21ab4027", ItemClass.Other, "weapon whose name is not resolved", "weapons whose names are not resolved")]
    [InlineData("kartograf", ItemClass.TacticalUav, "Kartograf drone", "Kartograf drones")]
    [InlineData("gerbera-2", ItemClass.Uav, "Gerbera-2 drone", "Gerbera-2 drones")]
    public void Weapon_AKind_IsCalledByItsNameAndWhatItIs(string item, ItemClass itemClass, string one, string many) =>
        Assert.Equal(new Noun(one, many), ItemNames.Weapon(item, itemClass));

    [Theory]
    [InlineData("kh-101+iskander-k", ItemClass.Missile, "Kh-101 or Iskander-K missile", "Kh-101 and Iskander-K missiles")]
    [InlineData("kalibr+iskander-m-kn-23+kh-59-kh-69", ItemClass.Missile, "Kalibr, Iskander-M or KN-23 or Kh-59 or Kh-69 missile",
        "Kalibr, Iskander-M or KN-23 and Kh-59 or Kh-69 missiles")]
    [InlineData("orlan-10+zala", ItemClass.TacticalUav, "Orlan-10 or ZALA drone", "Orlan-10 and ZALA drones")]
    [InlineData("attack-uav+lancet", ItemClass.Other, "attack drone or Lancet drone", "attack drones and Lancet drones")]
    public void Weapon_ABundle_IsAnyOfItsKindsAndAllOfThem(string item, ItemClass itemClass, string one, string many) =>
        Assert.Equal(new Noun(one, many), ItemNames.Weapon(item, itemClass));

    [Theory]
    [InlineData("")]
    [InlineData("all")]
    public void Weapon_NoKind_IsCalledByItsClass(string item) =>
        Assert.Equal("reconnaissance or front-line drones", ItemNames.Weapon(item, ItemClass.TacticalUav).Many);
}
