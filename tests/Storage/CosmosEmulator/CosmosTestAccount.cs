using Mostrador.Storage.Cosmos;

namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>The account of the tests: the options that reach the emulator.</summary>
public static class CosmosTestAccount
{
    /// <summary>The emulator checks no key, but the SDK signs with it.</summary>
    public const string Key = "bm8gc2VjcmV0";

    // Connections are shared by all hosts and engines of the process.
    private static readonly Lazy<SocketsHttpHandler> Sockets = new(() => new SocketsHttpHandler());

    /// <summary>A container of its own, made when it is opened.</summary>
    /// <param name="database">Name of its database; null = one that nobody else has.</param>
    /// <param name="transport">What stands between the SDK and the emulator; it gets the rest of the way.</param>
    public static CosmosOptions Options(string? database = null, Func<HttpMessageHandler, HttpMessageHandler>? transport = null)
    {
        HttpMessageHandler handler = new BatchTranslator(Sockets.Value);
        handler = transport?.Invoke(handler) ?? handler;
        return new CosmosOptions(EmulatorProcess.Address, Key, database ?? $"d{Guid.NewGuid():N}", "documents", CreateMissing: true)
        {
            HttpClientFactory = () => new HttpClient(handler, disposeHandler: false),
        };
    }
}
