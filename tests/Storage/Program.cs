using Mostrador.Storage.Tests.Cosmos.Lint;
using Mostrador.Storage.Tests.Sqlite;

// `dotnet test` never comes here; some tests start this assembly as a process of its own.
return args is [QueryPlanner.Argument] ? await QueryPlanner.Run() : await CrashWriter.Run(args);
