namespace Sitrep.Evidence.Records;

/// <summary>Which methods of the contract change anything.</summary>
public static class WriteMethods
{
    private static readonly string[] Verbs = ["Create", "Update", "Withdraw", "Import", "Redact", "Rederive"];

    /// <param name="method">As gRPC names it: /package.Service/Method.</param>
    public static bool Contains(string method)
    {
        var name = method.AsSpan(method.LastIndexOf('/') + 1);
        foreach (var verb in Verbs)
        {
            if (name.StartsWith(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
