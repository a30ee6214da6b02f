using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.SmartSales.Permissions;

/// One operation of the contract's index (section 3).
/// <param name="Number">Its number there.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path, as the contract writes it.</param>
/// <param name="Who">Who may call it.</param>
/// <param name="Passed">What a caller who may gets for the body, and for a thing that does not exist.</param>
public sealed partial record Operation(int Number, string Method, string Path, Who Who, int Passed)
{
    private const string NoSuchId = "987654321";

    /// What is sent; it changes nothing.
    public string Body { get; init; } = "{}";

    public Task<Reply> Call(SmartSalesClient caller) =>
        caller.Send(Method, InPath().Replace(Path, NoSuchId), Method is "POST" or "PUT" or "PATCH" ? Bodies.Json(Body) : null);

    public override string ToString() => $"{Number} {Method} {Path}";

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex InPath();
}
