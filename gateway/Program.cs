using Sitrep.Gateway;
using Sitrep.Gateway.Cli;
using Sitrep.Gateway.OpenApi;
using Sitrep.Hosting;

return args is [ProbeCommand.Verb, .. var options]
    ? await ProbeCommand.RunAsync(options, GatewayApp.Defaults)
    : args is [OpenApiCommand.Verb]
    ? await OpenApiCommand.RunAsync(Console.OpenStandardOutput())
    : CliEntry.TryRun(args, out var exitCode) ? exitCode
    : await ServiceEntry.ServeAsync(() => GatewayApp.Create(args));
