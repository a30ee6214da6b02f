namespace Mostrador.Api.Tests.McMatias.Permissions;

/// One operation of the contract's index (section 3). Those who may call it get 200 for reading and 204 for a deletion; what else they send
/// is no object, which is looked at last and changes nothing.
/// <param name="Number">Its number there.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path, as the contract writes it.</param>
/// <param name="Who">Who may call it.</param>
public sealed record Operation(int Number, string Method, string Path, Who Who)
{
    public int Passed => Method switch
    {
        "GET" => 200,
        "DELETE" => 204,
        _ => 400,
    };

    /// <param name="caller">Who calls.</param>
    /// <param name="id">What it is about, where it is about something.</param>
    public Task<Reply> Call(McMatiasClient caller, long id) => caller.Send(
        Method, Path.Replace("{id}", $"{id}", StringComparison.Ordinal), Method is "POST" or "PUT" or "PATCH" ? Bodies.Json("[]") : null);

    public override string ToString() => $"{Number} {Method} {Path}";
}
