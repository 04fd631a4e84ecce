using System.Text.Encodings.Web;

namespace Sitrep.Storage;

/// <summary>Texts or numbers as one parameter, to be read by <c>json_each(@list)</c>: of a parameter for each, SQLite goes through all names for
/// every single one.</summary>
public static class JsonList
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values, Options);
}
