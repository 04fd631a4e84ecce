using System.Reflection;

namespace Sitrep.Storage;

/// <summary>One SQL file of a set, with the hash by which a later change is noticed.</summary>
internal sealed partial record Migration(string Set, long Number, string Name, string Sql, string Sha256)
{
    /// <summary>All files of the set in order.</summary>
    /// <exception cref="SchemaException">No file, a name that is not <c>0001_name.sql</c>, a gap or a duplicate.</exception>
    public static IReadOnlyList<Migration> LoadAll(MigrationSet set)
    {
        var prefix = $"{set.Assembly.GetName().Name}.{set.Folder.Replace('/', '.')}.";
        List<Migration> migrations = [.. set.Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal)
                && resource.EndsWith(".sql", StringComparison.Ordinal))
            .Select(resource => Load(set, resource, resource[prefix.Length..]))
            .OrderBy(migration => migration.Number)];

        if (migrations.Count == 0)
            throw new SchemaException($"Migration set '{set.Name}' has no embedded file '{prefix}*.sql'.");

        for (var i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Number != i + 1)
                throw new SchemaException(
                    $"Migration set '{set.Name}' needs exactly one file with number {i + 1:0000}; found '{migrations[i].Name}' in its place.");
        }

        return migrations;
    }

    private static Migration Load(MigrationSet set, string resource, string file)
    {
        var match = FileName().Match(file);
        if (!match.Success)
            throw new SchemaException($"Migration file '{file}' of set '{set.Name}' is not named like '0001_name.sql'.");

        // A checkout with other line ends is the same migration.
        var sql = ReadText(set.Assembly, resource).ReplaceLineEndings("\n");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new Migration(set.Name, long.Parse(match.Groups["number"].ValueSpan, null), file, sql, sha256);
    }

    private static string ReadText(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new SchemaException($"Embedded file '{resource}' cannot be opened.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^(?<number>[0-9]{4})_[a-z0-9_]+\.sql$", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}
