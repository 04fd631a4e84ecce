Console.WriteLine("Diplomacy");
