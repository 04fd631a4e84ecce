namespace Sitrep.House.Infrastructure;

/// <summary>A rule of the house about single files, with the reason that a breach is told.</summary>
/// <param name="Why">Why the rule stands and what to do instead.</param>
/// <param name="Applies">Which files it is about.</param>
/// <param name="Check">Finds the breaches in one file, each as the text that breaks the rule.</param>
internal sealed record Rule(string Why, Func<SourceFile, bool> Applies, Func<SourceFile, IEnumerable<string>> Check)
{
    /// <summary>Fails with every breach in the repository.</summary>
    public void Holds()
    {
        SourceFile[] files = [.. Repository.Files.Where(Applies)];
        string[] breaches = [.. files.SelectMany(file => Check(file).Select(breach => $"{file.Path}: {breach}"))];

        Assert.NotEmpty(files);
        Assert.True(breaches.Length == 0, $"{Why}\n{string.Join('\n', breaches)}");
    }

    /// <summary>The negative control: fails unless the rule is about the file and finds something in it.</summary>
    public void Finds(string path, string text)
    {
        var file = new SourceFile(path, text);
        Assert.True(Applies(file), $"The rule is not about {path}.");
        Assert.NotEmpty(Check(file));
    }

    /// <summary>The positive control: fails if the rule is about the file and finds something in it.</summary>
    public void Allows(string path, string text)
    {
        var file = new SourceFile(path, text);
        if (Applies(file))
            Assert.Empty(Check(file));
    }
}
