namespace Mostrador.Api.Tests.PointOfSale.Permissions;

/// Who may call an operation (contract 2.3).
public enum Access
{
    Everybody,
    Staff,
    Managers,
}

/// One operation of the contract's index (section 3).
/// <param name="Id">Its number there.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path, with `{id}` or `{mobile_number}` where a document is named.</param>
/// <param name="Access">Who may call it.</param>
/// <param name="Passed">What a caller who may gets in an empty shop for `{}` and a document that does not exist.</param>
public sealed record Operation(string Id, string Method, string Path, Access Access, int Passed)
{
    private const string NoSuchId = "999999";

    /// The path with an id that does not exist.
    public string PathToNothing => FillIn(Path);

    public static string FillIn(string path) =>
        path.Replace("{id}", NoSuchId, StringComparison.Ordinal).Replace("{mobile_number}", NoSuchId, StringComparison.Ordinal);

    /// Sends `{}` where a body belongs.
    public Task<Reply> Call(PosClient caller) =>
        caller.Send(Method, PathToNothing, Method is "POST" or "PUT" or "PATCH" ? Bodies.Json("{}") : null);

    public override string ToString() => $"{Id} {Method} {Path}";
}
