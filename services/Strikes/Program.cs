using Sitrep.Hosting;
using Sitrep.Strikes;

return await ServiceEntry.RunAsync(args, StrikesApp.Defaults, StrikesApp.Create);
