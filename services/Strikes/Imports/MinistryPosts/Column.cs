namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>The columns of the record of posts, as its files name them.</summary>
internal static class Column
{
    /// <summary>When the post came out, UTC.</summary>
    public const string Published = "datetime";

    /// <summary>Its words, cut after <see cref="PostText.CutAfter"/> letters.</summary>
    public const string Text = "text_snippet";

    public static IReadOnlyList<string> Needed { get; } = [Published, Text];

    /// <summary>What others read in the post: kept as it stands and not relied on, since <c>drone_count</c> is wrong in hundreds.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["date", "drone_count", "oblasts"];
}
