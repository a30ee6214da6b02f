using Mostrador.App.Routes;

namespace Mostrador.Api.Tests.McMatias.Permissions;

/// Every operation and every kind of caller (contract 2.1).
public sealed class PermissionMatrixTests(Callers callers) : IClassFixture<Callers>
{
    [Fact]
    public void The_table_lists_all_66_operations_once()
    {
        Assert.Equal(Enumerable.Range(1, 66), Operations.All.Select(operation => operation.Number));
        Assert.Equal(66, Operations.All.Select(operation => (operation.Method, operation.Path)).Distinct().Count());
    }

    [Fact]
    public void No_function_answers_what_the_table_does_not_list() => Assert.Empty(Operations.BesideTheTable(new RouteTable()));

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public async Task Every_caller_is_answered_as_the_matrix_says(int number)
    {
        var operation = Operations.Of(number);
        var signed = callers.Host.Anonymous.WithToken("a.b.c");

        if (operation.Who.IsPublic)
        {
            foreach (var caller in new[] { callers.Host.Anonymous, signed, callers.Inactive, callers.Stranger })
                Assert.Null((await operation.Call(caller, 0)).Is(operation.Passed).Header("WWW-Authenticate"));
            return;
        }

        var id = await callers.ThingOf(operation);
        foreach (var (caller, body) in new[]
        {
            (callers.Host.Anonymous, Refused.NotAuthenticated), (signed, Refused.BadToken("Token is invalid")),
            (callers.Inactive, """{"detail": "User is inactive", "code": "user_inactive"}"""),
        })
        {
            var reply = await operation.Call(caller, id);
            reply.IsExactly(401, body);
            Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
        }

        await Answers(callers.Stranger, operation.Who.Stranger);
        await Answers(callers.Colleague, operation.Who.Colleague);
        await Answers(await callers.Host.Admin(), null);

        async Task Answers(McMatiasClient caller, (int Status, string Body)? refusal)
        {
            var reply = await operation.Call(caller, id);
            if (refusal is { } expected)
                reply.IsExactly(expected.Status, expected.Body);
            else
                reply.Is(operation.Passed);
            if (reply.Status == 204)
                id = await callers.ThingOf(operation);
        }
    }
}
