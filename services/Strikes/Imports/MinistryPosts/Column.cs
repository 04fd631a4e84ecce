namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>The columns of the record of posts, as its files name them.</summary>
internal static class Column
{
    /// <summary>When the post came out, UTC.</summary>
    public const string Published = "datetime";

    /// <summary>Its words, cut after <see cref="PostText.CutAfter"/> letters.</summary>
    public const string Text = "text_snippet";

    /// <summary>All; what others read in the post is kept as it stands and not relied on, since <c>drone_count</c> is wrong in hundreds.</summary>
    public static DatasetColumns All { get; } = new([Published, Text], ["date", "drone_count", "oblasts"]);
}
