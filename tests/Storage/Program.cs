using Mostrador.Storage.Tests.Sqlite;

// `dotnet test` never comes here; the crash test starts this assembly as a process of its own.
return await CrashWriter.Run(args);
