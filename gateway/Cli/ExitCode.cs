namespace Sitrep.Gateway.Cli;

/// <summary>What the verbs tell the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; a partial report is also this, with a warning.</summary>
    public const int Ok = 0;

    /// <summary>The request is wrong, or rows of the file are: repeating it as it is will not help.</summary>
    public const int Refused = 1;

    /// <summary>The gateway cannot be reached, failed, or a service behind it did: try again.</summary>
    public const int Failed = 2;

    /// <summary>The code for an HTTP status that is no success.</summary>
    public static int Of(int status) => status is >= 400 and < 500 ? Refused : Failed;
}
