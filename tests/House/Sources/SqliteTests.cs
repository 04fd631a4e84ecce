using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class SqliteTests
{
    private const string StorageFolder = "services/Foundation/Storage";

    private static readonly Rule Rule = new(
        "Pragmas, the one writer and the pinned reads hold only if Storage alone opens databases: go through Database.Read and Database.Write.",
        file => file.IsCode && !file.IsTest && !file.IsUnder(StorageFolder),
        file => Matching.CodeLines(file, Driver()));

    [Fact]
    public void Sources_OutsideStorage_DoNotOpenDatabases() => Rule.Holds();

    [Theory]
    [InlineData("using SqliteConnection c = new(path);")]
    [InlineData("var command = new SqliteCommand(sql);")]
    [InlineData("using Microsoft.Data.Sqlite;")]
    public void Check_DriverOutsideStorage_IsFound(string line) => Rule.Finds("services/Evidence/A.cs", line);

    [GeneratedRegex(@"\bMicrosoft\.Data\.Sqlite\b|\bSqlite(Connection|Command|Transaction|DataReader)\b")]
    private static partial Regex Driver();
}
