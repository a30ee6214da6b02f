using Mostrador.Api.Tests.PointOfSale.Permissions;

namespace Mostrador.Api.Tests.PointOfSale.Dialect;

/// Methods that a path does not have: 405 after 401 and 403, before 404; for these the strictest role of the path counts
/// (contract 1.2).
public sealed class MethodsTests(EveryRole shop) : IClassFixture<EveryRole>
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    [Theory]
    [MemberData(nameof(Operations.Paths), MemberType = typeof(Operations))]
    public async Task A_method_that_a_path_does_not_have_is_not_allowed(string path)
    {
        foreach (var method in WrongMethods(path))
        {
            var answer = $$"""{"detail": "Method \"{{method}}\" not allowed."}""";

            (await shop.Admin.Send(method, Operation.FillIn(path))).Is(405, answer);
            (await shop.Owner.Send(method, Operation.FillIn(path))).Is(405, answer);
        }
    }

    [Theory]
    [MemberData(nameof(Operations.Paths), MemberType = typeof(Operations))]
    public async Task Who_may_not_use_a_whole_path_is_not_told_its_methods(string path)
    {
        var strictest = Operations.All.Where(operation => operation.Path == path).Max(operation => operation.Access);
        foreach (var method in WrongMethods(path))
        {
            (await shop.Anonymous.Send(method, Operation.FillIn(path))).Is(strictest == Access.Everybody ? 405 : 401);
            (await shop.Employee.Send(method, Operation.FillIn(path))).Is(strictest == Access.Managers ? 403 : 405);
        }
    }

    [Fact]
    public async Task Orders_cannot_be_changed_or_deleted_by_hand()
    {
        foreach (var method in new[] { "PUT", "PATCH", "DELETE" })
            (await shop.Admin.Send(method, "/orders/1/", Bodies.Json("""{"status": "PAID"}""")))
                .Is(405, $$"""{"detail": "Method \"{{method}}\" not allowed."}""");
    }

    [Theory]
    [InlineData("PROPFIND")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task A_method_that_nobody_has_heard_of_is_not_allowed_either(string method)
    {
        (await shop.Admin.Send(method, "/products/")).Is(405, $$"""{"detail": "Method \"{{method}}\" not allowed."}""");
        (await shop.Anonymous.Send(method, "/products/")).Is(401);
        (await shop.Admin.Send(method, "/nowhere/")).Is(404, """{"detail": "Not found."}""");
    }

    [Fact]
    public async Task A_wrong_method_is_told_before_the_body_is_looked_at()
    {
        (await shop.Admin.Send("PATCH", "/products/", Bodies.Json("{broken"))).Is(405);
        (await shop.Admin.Send("PUT", "/customers/", Bodies.Typed("a", "text/plain"))).Is(405);
    }

    private static IEnumerable<string> WrongMethods(string path) =>
        Methods.Except(Operations.All.Where(operation => operation.Path == path).Select(operation => operation.Method));
}
