namespace Sitrep.Strikes.Tests.Imports;

/// <summary>Files of posts, written by hand.</summary>
internal sealed class PostFile
{
    public const string Format = "mod_russia_posts";

    private readonly StringBuilder _text = new("date,datetime,drone_count,oblasts,text_snippet\n");

    public ReadOnlyMemory<byte> Bytes => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>Adds a post.</summary>
    /// <param name="published">When it came out, UTC.</param>
    /// <param name="words">Its words.</param>
    /// <param name="droneCount">What the column says that others read in it.</param>
    public PostFile Post(string published, string words, string droneCount = "0")
    {
        _text.Append(published.Split(' ')[0]).Append(',').Append(published).Append(',').Append(droneCount).Append(",,\"")
            .Append(words.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"\n");
        return this;
    }
}
