using System.Text;

namespace Mostrador.Api.Tests.Stockly.Permissions;

/// Section 7: no id of company A gives anything to company B.
public sealed class OtherCompanyTests(TwoCompanies two) : IClassFixture<TwoCompanies>
{
    [Theory]
    [MemberData(nameof(Operations.WithARecord), MemberType = typeof(Operations))]
    public async Task A_record_of_another_company_does_not_exist(int number)
    {
        var operation = Operations.Of(number);
        Assert.All(operation.Kinds, kind => Assert.True(two.Theirs.ContainsKey(kind), $"{nameof(Belongings)} lacks a {kind}."));

        (await operation.Call(two.Stranger, two.Theirs, operation.Valid)).IsExactly(operation.Foreign!.Value.Status, operation.Foreign.Value.Body);
    }

    [Theory]
    [MemberData(nameof(Operations.WithARecord), MemberType = typeof(Operations))]
    public async Task An_id_that_is_none_is_told_so(int number)
    {
        var operation = Operations.Of(number);
        foreach (var kind in operation.Kinds.Where(kind => kind != "invitation"))
        {
            foreach (var text in new[] { "7", "abc", "%27", "0c4f2d0e4b0a4b579a530d6f0a9d7b11", new string('a', 1000) })
            {
                var ids = new Dictionary<string, string>(two.Theirs) { [kind] = text };
                (await operation.Call(two.Owner, ids, operation.Valid)).IsExactly(400, Refused.NoId);
            }
        }
    }

    [Fact]
    public async Task After_all_that_a_stranger_tries_nothing_has_changed()
    {
        var before = await Everything();

        foreach (var operation in Operations.All.Where(operation => operation.Foreign is not null))
            await operation.Call(two.Stranger, two.Theirs, operation.Valid);

        Assert.Equal(before, await Everything());
    }

    // All that the company's owner can read of it. Times of the answer itself are not asked for.
    private async Task<string> Everything()
    {
        var text = new StringBuilder();
        foreach (var operation in Operations.All.Where(operation => operation is { Method: "GET", Who.IsPublic: false }))
            text.AppendLine(null, $"{operation} {(await operation.Call(two.Owner, two.Theirs)).Text}");
        return text.ToString();
    }
}
