using System.Reflection;

namespace Sitrep.Storage;

/// <summary>The numbered SQL files of one owner, embedded as <c>{assembly name}.{folder}.0001_name.sql</c>, numbered from 1 without gaps.
/// A file that has been released is never changed: its hash is kept in every database.</summary>
/// <param name="Name">Names the set in the database for ever.</param>
/// <param name="Assembly">Holds the files; its root namespace is its name.</param>
/// <param name="Folder">The folder inside the project, such as <c>Migrations</c>.</param>
public sealed record MigrationSet(string Name, Assembly Assembly, string Folder);
