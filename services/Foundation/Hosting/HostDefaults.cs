namespace Sitrep.Hosting;

/// <summary>What a process brings to its host.</summary>
public abstract record HostDefaults
{
    /// <summary>The process's name in logs and telemetry, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>What the process is, for --help.</summary>
    public required string Description { get; init; }

    /// <summary>Declares its settings beside those of every process; made anew for each reading.</summary>
    public Func<IEnumerable<Option>> Settings { get; init; } = () => [];

    /// <summary>The port of /healthz and /readyz.</summary>
    /// <param name="min">0 where any free port will do.</param>
    internal abstract Option<int> ProbedPort(int min);

    /// <summary>Why the process cannot start, where the process knows the exception; else null.</summary>
    internal virtual string? Explain(Exception fault) => null;

    /// <summary>A command line with all settings of the process.</summary>
    internal RootCommand CreateCommand()
    {
        var command = new RootCommand(Description);
        foreach (var option in ListenSettings.Declare().Concat(DeclareOwn()).Append(ProbedPort(min: 0)).Concat(Settings()))
            command.Add(option);
        return command;
    }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingsException">One or more are faulty, or an option is unknown.</exception>
    internal ParseResult Read(string[] args)
    {
        var read = CreateCommand().Parse(args);
        return read.Errors.Count == 0 ? read : throw new SettingsException([.. read.Errors.Select(error => error.Message)]);
    }

    private protected virtual IEnumerable<Option> DeclareOwn() => [];
}
