using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Tests.Identity.Entra;

/// <summary>By which claim the holder is known, and whose claims count for nothing.</summary>
public sealed class StaffEmailTests : EntraTestBase
{
    [Theory]
    [InlineData("""{"upn":"a@shop.example","preferred_username":"b@shop.example","email":"c@shop.example"}""", "a@shop.example")]
    [InlineData("""{"preferred_username":"b@shop.example","email":"c@shop.example"}""", "b@shop.example")]
    [InlineData("""{"email":"c@shop.example"}""", "c@shop.example")]
    [InlineData("""{"email":" C@Shop.Example "}""", "C@Shop.Example")]
    [InlineData("""{"upn":5,"preferred_username":"+52 55 1234 5678","email":"c@shop.example"}""", "c@shop.example")]
    [InlineData("""{"email":"c@shop.example","xms_edov":true}""", "c@shop.example")]
    [InlineData("""{"email":"c@shop.example","xms_edov":"1"}""", "c@shop.example")]
    public async Task The_name_that_the_tenant_vouches_for_most_is_the_one(string names, string email) =>
        Assert.Equal(email, await Read(Token(names)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"email":""}""")]
    [InlineData("""{"email":"nobody"}""")]
    [InlineData("""{"email":"@shop.example"}""")]
    [InlineData("""{"email":"a@"}""")]
    [InlineData("""{"email":"a@b@shop.example"}""")]
    [InlineData("""{"email":["a@shop.example"]}""")]
    [InlineData("""{"email":"c@shop.example","xms_edov":false}""")]
    [InlineData("""{"email":"c@shop.example","xms_edov":"0"}""")]
    [InlineData("""{"upn":"\u212Aarla@shop.example"}""")]
    public async Task Without_such_a_name_the_holder_is_nobody(string names) => await NamesNobody(Token(names));

    [Theory]
    [InlineData("""{"upn":"a@shop.example","email":"a@shop.example","idp":"https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/"}""")]
    [InlineData("""{"email":"a@shop.example","idp":"live.com"}""")]
    [InlineData("""{"email":"a@shop.example","idp":null}""")]
    [InlineData("""{"upn":"a@shop.example","acct":1}""")]
    [InlineData("""{"upn":"a@shop.example","acct":"1"}""")]
    public async Task A_guest_is_nobody_whatever_he_is_called_at_home(string names) => await NamesNobody(Token(names));

    [Fact]
    public async Task A_member_who_is_told_to_be_at_home_here_is_no_guest()
    {
        Assert.Equal("a@shop.example", await Read(Token($$"""{"upn":"a@shop.example","acct":0,"idp":"{{Issuer.Issuer}}"}""")));
        Assert.Equal("a@shop.example", await Read(Token($$"""{"upn":"a@shop.example","idp":"https://sts.windows.net/{{LocalIssuer.Tenant}}/"}""")));
    }

    private string Token(string names) => Issuer.Token("", Time.Now, claims =>
    {
        claims.Remove("preferred_username");
        foreach (var (name, value) in JsonNode.Parse(names)!.AsObject())
            claims[name] = value?.DeepClone();
    });
}
