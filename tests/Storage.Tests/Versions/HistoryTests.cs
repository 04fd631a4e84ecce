using CsCheck;

namespace Sitrep.Storage.Tests.Versions;

/// <summary>Whatever was put and closed in whatever order, every revision reads as a dictionary would have stood then.</summary>
public sealed class HistoryTests
{
    /// <summary>Each history is a database file of its own, so a few dozen of them.</summary>
    private const int Histories = 40;

    // Few keys, so that they meet; a change without a body closes.
    private static readonly Gen<Change> AnyChange = Gen.Select(
        Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("c")), Gen.Long[0, 1],
        Gen.OneOf(Gen.Const((string?)null), Gen.String.AlphaNumeric.Select(body => (string?)body)),
        (name, part, body) => new Change(name, part, body));

    private static readonly Gen<Change[][]> AnyHistory = AnyChange.Array[1, 8].Array[1, 12];

    [Fact]
    public Task Read_EveryRevisionOfARandomHistory_EqualsTheModel() => AnyHistory.SampleAsync(
        async history =>
        {
            using var temp = new TempDatabase();
            SortedDictionary<(string Name, long Part), string> model = [];
            List<IReadOnlyList<Note>> expected = [[]];
            foreach (var changes in history)
            {
                await temp.WriteAsync(work: tx => Array.ForEach(changes, change => change.ApplyTo(tx)));
                Array.ForEach(changes, change => change.ApplyTo(model));
                expected.Add([.. model.Select(row => new Note(row.Key.Name, row.Key.Part, row.Value))]);
            }

            for (var revision = 0; revision < expected.Count; revision++)
                Assert.Equal(expected[revision], temp.ReadNotes(ReadPoint.AtRevision(revision)));
            Assert.Equal(0, temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Scalar<long>(
                "SELECT count(*) FROM notes WHERE from_revision >= until_revision")));
        },
        iter: Histories);

    private sealed record Change(string Name, long Part, string? Body)
    {
        public void ApplyTo(WriteTransaction tx)
        {
            if (Body is null)
                Note.Table.Close(tx, [this]);
            else
                Note.Table.Put(tx, [this]);
        }

        public void ApplyTo(SortedDictionary<(string Name, long Part), string> model)
        {
            if (Body is null)
                model.Remove((Name, Part));
            else
                model[(Name, Part)] = Body;
        }
    }
}
