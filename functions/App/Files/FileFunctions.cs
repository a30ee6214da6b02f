using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Files;

/// <summary>Stored files: pictures for everybody, documents for whoever has a link that is good today.</summary>
public sealed class FileFunctions(FileDoor door)
{
    /// <summary>Serves a file, or a part of it.</summary>
    [Function("files")]
    public Task<IResult> Serve(
        [HttpTrigger(Anonymous, "get", "head", "options", Route = "files/{*path}")] HttpRequest request, string? path, CancellationToken cancellation) =>
        door.Open(request, path ?? "", cancellation);
}
