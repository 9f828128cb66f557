using System.CommandLine;

var root = new RootCommand("Moteur");
return root.Parse(args).Invoke();
