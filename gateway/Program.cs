using Sitrep.Gateway;
using Sitrep.Gateway.Cli;
using Sitrep.Hosting;

return args is [ProbeCommand.Verb, .. var options]
    ? await ProbeCommand.RunAsync(options, GatewayApp.Defaults)
    : CliEntry.TryRun(args, out var exitCode) ? exitCode
    : await ServiceEntry.ServeAsync(() => GatewayApp.Create(args));
