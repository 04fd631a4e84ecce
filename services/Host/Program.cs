Console.WriteLine("Host");
