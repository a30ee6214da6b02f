namespace Mostrador.Storage.Tests.Sqlite;
internal static class CrashWriter { public static Task<int> Run(string[] args) => Task.FromResult(args.Length); }
