Console.WriteLine("Strikes");
