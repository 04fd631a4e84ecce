namespace Sitrep.Gateway.Web;

/// <summary>Input as it is shown back to whoever sent it.</summary>
internal static class Shown
{
    /// <summary>Enough to recognise a value by.</summary>
    private const int LengthMax = 40;

    /// <summary>The text as far as it is legible.</summary>
    public static string Of(string text) =>
        new([.. text.Take(LengthMax).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)]);
}
