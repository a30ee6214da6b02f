using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Files;

public sealed class FileLinksTests
{
    private const string Invoice = "stockly/invoices/8f1c/invoice-INV-2025-00001.pdf";
    private static readonly DateTimeOffset Now = new(2025, 10, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly ManualTime _time = new(Now);
    private readonly HttpRequest _request = Requests.Get("/stockly/api/v1/invoices");
    private readonly FileLinks _links;

    public FileLinksTests() => _links = Links();

    [Fact]
    public void A_public_file_has_a_lasting_address_and_opens_for_everybody()
    {
        Assert.Equal("https://shop.example/files/stockly/products/a.png", _links.Lasting(_request, "stockly/products/a.png"));
        Assert.Null(_links.Check("stockly/products/a.png", QueryCollection.Empty)!.Left);
        Assert.Null(_links.Check("stockly/products/2025/10/a.png", QueryCollection.Empty)!.Left);
    }

    [Theory]
    [InlineData("stockly/invoices/a.pdf")]
    [InlineData("stockly/products")]
    [InlineData("stockly/products-private/a.png")]
    [InlineData("stockly/Products/a.png")]
    [InlineData("stockly/a.png")]
    [InlineData("pos/products/a.png")]
    [InlineData("stockly/products/../invoices/a.pdf")]
    [InlineData("stockly/products//a.png")]
    [InlineData("/stockly/products/a.png")]
    [InlineData("stockly/products/")]
    [InlineData("")]
    public void Everything_else_opens_for_nobody_and_has_no_lasting_address(string name)
    {
        Assert.Null(_links.Check(name, QueryCollection.Empty));
        Assert.Throws<ArgumentException>(() => _links.Lasting(_request, name));
    }

    [Fact]
    public void A_link_opens_its_file_until_it_expires()
    {
        var link = _links.Expiring(_request, Invoice, Hour);

        Assert.StartsWith($"https://shop.example/files/{Invoice}?expires=1761130800&signature=", link, StringComparison.Ordinal);
        Assert.Equal(Hour, Check(link)!.Left);
        _time.Now = Now + Hour - TimeSpan.FromSeconds(1);
        Assert.Equal(TimeSpan.FromSeconds(1), Check(link)!.Left);
        _time.Now = Now + Hour;
        Assert.Null(Check(link));
    }

    [Fact]
    public void The_signature_is_that_of_the_written_rule()
    {
        // HKDF-SHA256 of the module's key, then HMAC-SHA256 over "1761130800\n" and the name, computed with another program.
        Assert.EndsWith("&signature=d6WCAZPAP-GQStk78GB7DAtFvyb7NrHinj71mBKKrfY", _links.Expiring(_request, Invoice, Hour), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_opens_no_other_file_and_not_for_longer()
    {
        var query = QueryOf(_links.Expiring(_request, Invoice, Hour));

        Assert.Null(_links.Check("stockly/invoices/8f1c/invoice-INV-2025-00002.pdf", Query(query)));
        Assert.Null(_links.Check("localsim/invoices/8f1c/invoice-INV-2025-00001.pdf", Query(query)));
        Assert.Null(_links.Check(Invoice, Query(query with { Expires = "1761130801" })));
        Assert.Null(_links.Check(Invoice, Query(query with { Expires = "9999999999999999999999" })));
        Assert.Null(_links.Check(Invoice, Query(query with { Expires = "253402300800" })));
        Assert.Null(_links.Check(Invoice, Query(query with { Expires = "-1" })));
        Assert.Null(_links.Check(Invoice, Query(query with { Signature = "" })));
        Assert.Null(_links.Check(Invoice, Query(query with { Signature = query.Signature + "A" })));
        Assert.Null(_links.Check(Invoice, Query(query with { Signature = query.Signature.ToUpperInvariant() })));
        Assert.Null(_links.Check(Invoice, Query(("expires", query.Expires))));
        Assert.Null(_links.Check(Invoice, Query(("signature", query.Signature))));
        Assert.Null(_links.Check(Invoice, Query(("expires", query.Expires), ("signature", new([query.Signature, query.Signature])))));
    }

    [Fact]
    public void A_key_of_another_module_or_another_time_signs_nothing_here()
    {
        var link = _links.Expiring(_request, Invoice, Hour);

        Assert.Null(Links(key: "another-key-of-stockly-that-is-long-enough").Check(Invoice, Query(QueryOf(link))));
        Assert.Null(new FileLinks(
            [new ModuleFiles("stockly", [], Keys.LocalSim), new ModuleFiles("localsim", [], Keys.Stockly)],
            new PublicAddress(null), _time).Check(Invoice, Query(QueryOf(link))));

        // One secret for two modules, as a careless operator may have it: the module is part of the key.
        var careless = new FileLinks(
            [new ModuleFiles("stockly", [], Keys.Stockly), new ModuleFiles("localsim", [], Keys.Stockly)], new PublicAddress(null), _time);
        Assert.NotEqual(
            QueryOf(careless.Expiring(_request, "stockly/a/b", Hour)).Signature, QueryOf(careless.Expiring(_request, "localsim/a/b", Hour)).Signature);
    }

    [Fact]
    public void Whatever_the_query_says_there_is_an_answer() => Prop.ForAll<string?, string?, string?>(
        (name, expires, signature) =>
        {
            var query = Query(("expires", expires), ("signature", signature));
            return _links.Check(name ?? "", query) is null && _links.Check(Invoice, query) is null
                && _links.NameOf(_request, $"https://shop.example/files/{name}?expires={expires}&signature={signature}") is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_changed_character_of_a_signature_opens_nothing()
    {
        var query = QueryOf(_links.Expiring(_request, Invoice, Hour));
        Prop.ForAll(
            Gen.Choose(0, query.Signature.Length - 1).ToArbitrary(), Gen.Elements("ABCDEFxyz0189-_".ToCharArray()).ToArbitrary(),
            (place, character) => query.Signature[place] == character || _links.Check(
                Invoice, Query(query with { Signature = query.Signature.Remove(place, 1).Insert(place, $"{character}") })) is null)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_address_that_a_client_sends_back_is_known_again()
    {
        var link = _links.Expiring(_request, Invoice, Hour);

        Assert.Equal(Invoice, _links.NameOf(_request, link));
        Assert.Equal("stockly/products/a.png", _links.NameOf(_request, "HTTPS://shop.example/files/stockly/products/a.png?width=100#top"));
        Assert.Null(_links.NameOf(_request, link[..^1]));
        Assert.Null(_links.NameOf(_request, "https://shop.example/files/" + Invoice));
        Assert.Null(_links.NameOf(_request, "https://elsewhere.example/files/stockly/products/a.png"));
        Assert.Null(_links.NameOf(_request, "https://shop.example.evil.example/files/stockly/products/a.png"));
        Assert.Null(_links.NameOf(_request, "https://shop.example/files/"));
        Assert.Null(_links.NameOf(_request, ""));
        _time.Now = Now + Hour;
        Assert.Null(_links.NameOf(_request, link));
    }

    [Fact]
    public void What_a_module_says_about_its_files_shows_no_key() =>
        Assert.DoesNotContain(Keys.Stockly, $"{new ModuleFiles("stockly", [], Keys.Stockly)}", StringComparison.Ordinal);

    private FileLinks Links(string key = Keys.Stockly) => new(
        [new ModuleFiles("stockly", ["stockly/products"], key), new ModuleFiles("localsim", [], Keys.LocalSim)], new PublicAddress(null), _time);

    private FileGrant? Check(string link) => _links.Check(Invoice, Query(QueryOf(link)));

    private static (string Expires, string Signature) QueryOf(string link)
    {
        var query = QueryHelpers.ParseQuery(new Uri(link).Query);
        return (query["expires"].ToString(), query["signature"].ToString());
    }

    private static QueryCollection Query((string Expires, string Signature) query) =>
        Query(("expires", query.Expires), ("signature", query.Signature));

    private static QueryCollection Query(params (string Name, StringValues Value)[] query) =>
        new(query.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    private static class Keys
    {
        public const string Stockly = "a-key-of-stockly-that-is-long-enough";
        public const string LocalSim = "a-key-of-localsim-that-is-long-enough";
    }
}
