namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>A sentence by its place in the plain text of a post.</summary>
internal readonly record struct PostSentence(int Start, int End);

/// <summary>Cuts a post into sentences. Full stops within times (8.30) and abbreviations (т.г.) end none. Pure.</summary>
internal static partial class PostSentences
{
    public static IReadOnlyList<PostSentence> Split(PostText text)
    {
        List<PostSentence> sentences = [];
        var start = 0;
        foreach (Match end in End().Matches(text.Plain))
        {
            Add(sentences, start, end.Index);
            start = end.Index + end.Length;
        }

        Add(sentences, start, text.Plain.Length);
        return sentences;
    }

    private static void Add(List<PostSentence> sentences, int start, int end)
    {
        if (end > start)
            sentences.Add(new PostSentence(start, end));
    }

    // The plain text is in lower case: an abbreviation is told by itself, not by the letter after it.
    [GeneratedRegex(@"(?<!\bт\.г|\bс\.г|\bг|\bн\.п|\bт\.д|\bтыс|\bмлн|\bок|\bт\.г\.|\b\p{L})[.!?](?= )|(?=\ud83d\udd39|➡|#|🗓)"
        + @"|(?<=[.!?] )(?=[▫▪⚡◽💥])", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
