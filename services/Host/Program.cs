using System.CommandLine;

using Sitrep.Host;

// Signals are Host's own business: its children must end before it does.
return await Options.CreateCommand(HostCommand.RunAsync).Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
