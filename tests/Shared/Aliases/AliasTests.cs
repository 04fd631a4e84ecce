using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Aliases;

/// <summary>Aliases that do not fit what stands already, through both doors of either service.</summary>
public sealed class AliasTests : IAsyncLifetime
{
    private const string Header = """{"bulletin":1}""";

    private RunningService service = null!;

    private RecordCalls Aliases => new(service.Calls, Subject.Kinds["alias"]);

    public async ValueTask InitializeAsync() => service = await Subject.Start();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Create_WordsOfAnotherAlias_IsRefusedNamingIt()
    {
        await Aliases.Create(Said.Alias("first", "Millerovo"));

        Refusal refusal = await Refusal.Of(() => Aliases.Create(Said.Alias("second", "MILLEROVO")));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["words"], refusal.Fields);
        Assert.Contains("first", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_ToWordsOfAnotherAlias_IsRefused()
    {
        await Aliases.Create(Said.Alias("first", "Millerovo"));
        (IRecord second, _) = await Aliases.Create(Said.Alias("second", "Chauda"));
        ((Alias)second).Words = "millerovo";

        (await Refusal.Of(() => Aliases.Update(second))).Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
    }

    [Fact]
    public async Task Create_WordsOfAWithdrawnAlias_IsTaken()
    {
        (IRecord first, _) = await Aliases.Create(Said.Alias("first", "Millerovo"));
        await Aliases.Withdraw("first", first.Etag, "another village");

        (IRecord second, _) = await Aliases.Create(Said.Alias("second", "Millerovo", "RU-ROS"));

        Assert.Equal(["RU-ROS"], ((Alias)second).Regions);
    }

    [Fact]
    public async Task Create_WordsThatTheRegisterKnows_IsRefused() =>
        Assert.Equal(["alias.words"], (await Refusal.Of(() => Aliases.Create(Said.Alias("odesa", "Odesa oblast", "UA12")))).Fields);

    [Fact]
    public async Task Import_TwoLinesForTheSameWords_NamesBoth()
    {
        ImportAnswer answer = await service.Import(ImportCalls.Bulletin(
            Header, ("alias", Said.Alias("first", "Millerovo")), ("alias", Said.Alias("second", "millerovo")), ("alias", Said.Alias("third"))));

        Assert.Contains("words", answer.FaultsOf(3));
        Assert.Equal(Outcome.New, answer.Line(4).Outcome);
        Assert.False(answer.Summary.Published);
    }

    [Fact]
    public async Task Import_WordsThatAnotherLineGivesUp_AreTaken()
    {
        await Aliases.Create(Said.Alias("first", "Millerovo"));

        ImportAnswer answer = await service.Import(ImportCalls.Bulletin(
            Header, ("alias", Said.Alias("second", "Millerovo", "RU-ROS")), ("alias", Said.Alias("first", "Millerovo air base"))));

        Assert.Equal([Outcome.New, Outcome.Revised], answer.Rows.Select(row => row.Outcome));
    }

    [Fact]
    public async Task Import_SameAliasesAgain_ChangesNothing()
    {
        string file = ImportCalls.Bulletin(Header, ("alias", Said.Alias("first", "Millerovo")), ("alias", Said.Alias("both", "Millerovo and Chauda")));
        await service.Import(file);

        ImportAnswer again = await service.Import(file);

        Assert.All(again.Rows, row => Assert.Equal(Outcome.Unchanged, row.Outcome));
        Assert.False(again.Summary.Published);
    }

    [Fact]
    public async Task List_Kind_GivesThoseOfIt()
    {
        Alias weapon = Said.Alias("weapon");
        (weapon.AliasKind, weapon.Precision, weapon.Item, weapon.ItemClass) = (AliasKind.Weapon, PlacePrecision.Unspecified, "phoenix", ItemClass.TacticalUav);
        weapon.Regions.Clear();
        await Aliases.Create(weapon);
        await Aliases.Create(Said.Alias("place"));

        (IReadOnlyList<IRecord> weapons, _, _) = await Aliases.List(("alias_kind", AliasKind.Weapon));

        Assert.Equal(["weapon"], weapons.Select(alias => alias.Id));
    }
}
