using Sitrep.Hosting;
using Sitrep.Relief;

return await ServiceEntry.RunAsync(args, ReliefApp.Defaults, ReliefApp.Create);
