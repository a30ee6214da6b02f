namespace Mostrador.Api.Tests.PointOfSale.Permissions;

/// Every operation and every kind of caller (contract 2.3). Roles come before documents and bodies, so nothing needs to exist.
public sealed class PermissionMatrixTests(EveryRole shop) : IClassFixture<EveryRole>
{
    private const string NoCredentials = """{"detail": "Authentication credentials were not provided."}""";
    private const string NotAllowed = """{"detail": "You do not have permission to perform this action."}""";

    [Fact]
    public void The_table_lists_all_61_operations_once()
    {
        Assert.Equal(61, Operations.All.Count);
        Assert.Equal(53, Operations.All.Count(operation => operation.Id.StartsWith('D')));
        Assert.Equal(61, Operations.All.Select(operation => operation.Id).Distinct().Count());
        Assert.Equal(61, Operations.All.Select(operation => (operation.Method, operation.Path)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Operations.Ids), MemberType = typeof(Operations))]
    public async Task Nobody_passes_without_a_token_where_one_is_due(string id)
    {
        var operation = Operations.Of(id);
        var reply = await operation.Call(shop.Anonymous);

        if (operation.Access == Access.Everybody)
        {
            reply.Is(operation.Passed);
            return;
        }

        reply.Is(401, NoCredentials);
        Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
    }

    [Theory]
    [MemberData(nameof(Operations.Ids), MemberType = typeof(Operations))]
    public async Task An_employee_stops_where_managers_only_pass(string id)
    {
        var operation = Operations.Of(id);
        var reply = await operation.Call(shop.Employee);

        if (operation.Access == Access.Managers)
            reply.Is(403, NotAllowed);
        else
            reply.Is(operation.Passed);
    }

    [Theory]
    [MemberData(nameof(Operations.Ids), MemberType = typeof(Operations))]
    public async Task Owners_and_administrators_pass_everywhere(string id)
    {
        var operation = Operations.Of(id);

        (await operation.Call(shop.Owner)).Is(operation.Passed);
        (await operation.Call(shop.Admin)).Is(operation.Passed);
    }
}
