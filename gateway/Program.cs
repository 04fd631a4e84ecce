using Sitrep.Gateway;
using Sitrep.Hosting;

return args is [ProbeCommand.Verb, .. var options]
    ? await ProbeCommand.RunAsync(options, GatewayApp.Defaults)
    : await ServiceEntry.ServeAsync(() => GatewayApp.Create(args));
