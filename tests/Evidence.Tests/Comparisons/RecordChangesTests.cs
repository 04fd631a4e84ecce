using Sitrep.Evidence.Comparisons;
using Sitrep.Evidence.Sources;
using Sitrep.Strikes.V1;

namespace Sitrep.Evidence.Tests.Comparisons;

public sealed class RecordChangesTests
{
    private static readonly Attack Night = new() { Id = "night", Item = "attack-uav", Attacker = "RUS" };
    private static readonly Attack Other = new() { Id = "night", Item = "attack-uav", Attacker = "UKR" };
    private static readonly Attack Withdrawn = new() { Id = "night", Item = "attack-uav", Attacker = "RUS", WithdrawnReason = "Told twice." };

    public static TheoryData<Attack?, Attack?, V1.ChangeKind> Pairs => new()
    {
        { null, Night, V1.ChangeKind.Added },
        { Withdrawn, Night, V1.ChangeKind.Added },
        { Night, Withdrawn, V1.ChangeKind.Withdrawn },
        { Night, Other, V1.ChangeKind.Revised },
        { Night, Night, V1.ChangeKind.Unspecified },
        { null, Withdrawn, V1.ChangeKind.Unspecified },
        { Withdrawn, Withdrawn, V1.ChangeKind.Unspecified },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void KindOf_TwoVersions_IsWhatAReaderSees(Attack? was, Attack? now, V1.ChangeKind kind) =>
        Assert.Equal(kind, RecordChanges.KindOf(was, now));

    [Fact]
    public void KindOf_AnotherEtag_IsNoChange()
    {
        var written = Night.Clone();
        written.Etag = "7";

        Assert.Equal(V1.ChangeKind.Unspecified, RecordChanges.KindOf(Night, written));
    }

    [Fact]
    public void Of_RevisedSource_TellsTheFieldsOldAndNew()
    {
        var was = SourceDatabase.Source("a", "A page");
        var now = was.Clone();
        now.Reliability = V1.Reliability.B;

        var change = RecordChanges.Between(new SourceKind(), was, now);

        Assert.Equal(("sources/a", V1.ChangeKind.Revised, "A page"), (change.Record, change.Change, change.Words));
        Assert.Null(change.Window);
        var field = Assert.Single(change.Fields);
        Assert.Equal(("reliability", "", "\"b\""), (field.Field, field.OldValue, field.NewValue));
    }

    [Fact]
    public void Of_AddedSource_TellsNoFields()
    {
        var change = RecordChanges.Between(new SourceKind(), null, SourceDatabase.Source("a"));

        Assert.Equal(V1.ChangeKind.Added, change.Change);
        Assert.Empty(change.Fields);
    }
}
