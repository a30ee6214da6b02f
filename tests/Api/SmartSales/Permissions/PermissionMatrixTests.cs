using Mostrador.App.Routes;

namespace Mostrador.Api.Tests.SmartSales.Permissions;

/// Every operation and every kind of caller (contract 2.4). Rights come before things and bodies, so nothing needs to exist;
/// whose a thing is, is asked where the thing is tested.
public sealed class PermissionMatrixTests(EveryRole shop) : IClassFixture<EveryRole>
{
    public static TheoryData<int, string> NumbersAndRoles
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (var operation in Operations.All)
            {
                foreach (var role in Who.Everybody.Roles)
                    rows.Add(operation.Number, role);
            }

            return rows;
        }
    }

    [Fact]
    public void The_table_lists_every_operation_once()
    {
        Assert.Equal(Enumerable.Range(1, 51), Operations.All.Select(operation => operation.Number));
        Assert.Equal(Operations.All.Count, Operations.All.Select(operation => (operation.Method, operation.Path)).Distinct().Count());
    }

    [Fact]
    public void Every_operation_of_the_table_is_answered()
    {
        var routes = new RouteTable();

        Assert.All(Operations.All, operation => Assert.True(Operations.IsAnswered(routes, operation), operation.ToString()));
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public async Task Nobody_passes_without_a_token_where_one_is_due(int number)
    {
        var operation = Operations.Of(number);
        var reply = await operation.Call(shop.Host.Anonymous);

        if (operation.Who.IsPublic)
        {
            reply.Is(operation.Passed);
            Assert.Null(reply.Header("WWW-Authenticate"));
            return;
        }

        reply.IsExactly(401, Refused.NotAuthenticated);
        Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public async Task A_bad_token_is_refused_also_where_none_is_due(int number)
    {
        var operation = Operations.Of(number);
        var (bad, broken) = (shop.Host.Anonymous.WithToken("a.b.c"), shop.Host.Anonymous.WithHeader("Authorization", "Bearer"));

        if (!operation.Who.LooksAtTokens)
        {
            (await operation.Call(bad)).Is(operation.Passed);
            (await operation.Call(broken)).Is(operation.Passed);
            return;
        }

        (await operation.Call(bad)).IsExactly(401, Refused.BadToken("Token is invalid"));
        (await operation.Call(broken)).IsExactly(401, Refused.BadHeader);
    }

    [Theory]
    [MemberData(nameof(NumbersAndRoles))]
    public async Task A_role_passes_as_the_matrix_says(int number, string role)
    {
        var operation = Operations.Of(number);
        var reply = await operation.Call(shop.Of(role));

        if (operation.Who.Roles.Contains(role))
            reply.Is(operation.Passed);
        else
            reply.IsExactly(403, Refused.Forbidden);
    }
}
