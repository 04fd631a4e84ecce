using System.Collections;

using Microsoft.Extensions.Configuration;

namespace Sitrep.Hosting;

/// <summary>
/// One setting, two spellings: the option <c>--grpc-port</c> is the environment variable <c>SITREP_GRPC_PORT</c>.
/// Both end under one configuration section, so that an unprefixed variable such as PORT is never taken for ours.
/// </summary>
internal static class SettingNames
{
    public const string Section = "Sitrep";
    private const string EnvironmentPrefix = "SITREP_";
    private const string OptionPrefix = "--";

    public static string Key(string name) => $"{Section}:{name}";

    public static string Variable(string name) => EnvironmentPrefix + name.Replace('-', '_').ToUpperInvariant();

    public static void AddSitrepSettings(
        this IConfigurationBuilder configuration, string[] args, IDictionary? environment = null) => configuration
        .AddInMemoryCollection(FromEnvironment(environment ?? Environment.GetEnvironmentVariables()))
        .AddInMemoryCollection(FromOptions(args));

    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment(IDictionary variables) =>
        from name in variables.Keys.Cast<string>()
        where name.StartsWith(EnvironmentPrefix, StringComparison.Ordinal)
        select KeyValuePair.Create(
            Key(name[EnvironmentPrefix.Length..].Replace('_', '-').ToLowerInvariant()),
            variables[name] as string);

    public static Dictionary<string, string?> FromOptions(string[] args)
    {
        Dictionary<string, string?> found = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsOption(args[i]))
                continue;
            var option = args[i][OptionPrefix.Length..];
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0)
                found[Key(option[..equals])] = option[(equals + 1)..];
            else if (i + 1 < args.Length && !args[i + 1].StartsWith(OptionPrefix, StringComparison.Ordinal))
                found[Key(option)] = args[++i];
            else
                found[Key(option)] = bool.TrueString;
        }

        return found;
    }

    // Options of ours are lower-case words and hyphens; anything else (--Logging:LogLevel:Default) is ASP.NET's.
    private static bool IsOption(string argument)
    {
        if (!argument.StartsWith(OptionPrefix, StringComparison.Ordinal))
            return false;
        var name = argument[OptionPrefix.Length..].Split('=')[0];
        return name.Length > 0 && name.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
    }
}
