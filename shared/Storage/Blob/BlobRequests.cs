using Azure;
using Azure.Identity;
using Azure.Storage.Blobs.Models;

namespace Mostrador.Storage.Blob;

/// <summary>Ends every operation in bounded time, and says in one sentence what is wrong with the store when it is.</summary>
internal static class BlobRequests
{
    /// <summary>All attempts together: a client has long gone after this much time, whatever the store asks to wait.</summary>
    private static readonly TimeSpan LongestOperation = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request; the client sends it again where that may help.</summary>
    /// <exception cref="StorageException">It had no answer, or one that trying again does not change.</exception>
    public static async Task<T> Send<T>(string operation, Func<CancellationToken, Task<T>> send, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestOperation);
        try
        {
            return await send(limit.Token);
        }
        catch (Exception fault) when (IsOfStore(fault) && !cancellation.IsCancellationRequested)
        {
            throw ToFault(operation, fault);
        }
    }

    // After the last attempt the client throws what happened to each of them.
    private static bool IsOfStore(Exception fault) => fault
        is RequestFailedException or AuthenticationFailedException or (IOException and not FileNotFoundException) or HttpRequestException or OperationCanceledException
        || (fault is AggregateException several && several.InnerExceptions.All(IsOfStore));

    private static StorageException ToFault(string operation, Exception fault)
    {
        var last = fault is AggregateException { InnerExceptions: [.., var inner] } ? inner : fault;
        var answer = last as RequestFailedException;
        return new StorageException(
            (last, answer?.Status) switch
            {
                (AuthenticationFailedException, _) =>
                    "The app has no identity that Blob Storage could know: set Storage__BlobConnectionString or give it one.",
                (_, 401 or 403) =>
                    "Blob Storage refuses the app: check Storage__BlobConnectionString, or the data role of its managed identity and the account's firewall.",
                (_, 404) when answer!.ErrorCode == BlobErrorCode.ContainerNotFound =>
                    "Blob Storage has no such container: check Storage__BlobContainer.",
                (_, 404 or 412) => "A stored file was replaced or deleted while it was being read.",
                (_, null or 0) => $"Blob Storage did not answer a {operation}: check Storage__BlobEndpoint and the network.",
                _ => $"Blob Storage answered a {operation} with {answer!.Status}/{answer.ErrorCode}.",
            },
            fault);
    }
}
