using Sitrep.Host;

return await HostCommand.RunAsync(args);
