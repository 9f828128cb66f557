using Moteur.Server;

return await MoteurServer.RunAsync(args);
