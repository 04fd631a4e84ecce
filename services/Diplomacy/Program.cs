using Sitrep.Diplomacy;
using Sitrep.Hosting;

return await ServiceEntry.RunAsync(args, DiplomacyApp.Defaults, DiplomacyApp.Create);
