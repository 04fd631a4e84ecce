using Sitrep.Hosting;
using Sitrep.Diplomacy;

return await ServiceEntry.RunAsync(args, DiplomacyApp.Defaults, DiplomacyApp.Create);
