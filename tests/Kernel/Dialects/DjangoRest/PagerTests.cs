using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

/// <summary>The pages of mcmatias.md 1.</summary>
public sealed class PagerTests
{
    private static readonly Pager Pages = new(10, DjangoMessages.Spanish);

    [Theory]
    [InlineData("/clientes/", 25, 0, "https://shop.example/clientes/?page=2", null)]
    [InlineData("/clientes", 25, 0, "https://shop.example/clientes/?page=2", null)]
    [InlineData("/clientes/?page=", 25, 0, "https://shop.example/clientes/?page=2", null)]
    [InlineData("/clientes/?page=1", 25, 0, "https://shop.example/clientes/?page=2", null)]
    [InlineData("/clientes/?page=2", 25, 10, "https://shop.example/clientes/?page=3", "https://shop.example/clientes/")]
    [InlineData("/clientes/?page=3", 25, 20, null, "https://shop.example/clientes/?page=2")]
    [InlineData("/clientes/?page=last", 25, 20, null, "https://shop.example/clientes/?page=2")]
    [InlineData("/clientes/?page=%202%20", 25, 10, "https://shop.example/clientes/?page=3", "https://shop.example/clientes/")]
    [InlineData("/clientes/", 0, 0, null, null)]
    [InlineData("/clientes/?page=last", 0, 0, null, null)]
    [InlineData("/clientes/", 10, 0, null, null)]
    [InlineData("/clientes/?page_size=1000", 11, 0, "https://shop.example/clientes/?page=2&page_size=1000", null)]
    [InlineData("/clientes/?search=juan&page=2", 30, 10, "https://shop.example/clientes/?page=3&search=juan", "https://shop.example/clientes/?search=juan")]
    [InlineData("/c/?z=1&a=2&tipo=", 11, 0, "https://shop.example/c/?a=2&page=2&tipo=&z=1", null)]
    [InlineData("/c/?search=caf%C3%A9+%26+t%C3%A9", 11, 0, "https://shop.example/c/?page=2&search=caf%C3%A9+%26+t%C3%A9", null)]
    [InlineData("/c/?a=1&a=2", 11, 0, "https://shop.example/c/?a=1&a=2&page=2", null)]
    [InlineData("/caf%C3%A9%20x/", 11, 0, "https://shop.example/caf%C3%A9%20x/?page=2", null)]
    public void A_page_knows_its_part_and_its_neighbours(string url, int count, int skip, string? next, string? previous) =>
        Assert.Equal(new PageSlice(count, skip, 10, next, previous), Pages.Slice(Requests.Get(url), count));

    [Theory]
    [InlineData("/c/", 0)]
    [InlineData("/c/?page=", 0)]
    [InlineData("/c/?page=1", 0)]
    [InlineData("/c/?page=3", 20)]
    [InlineData("/c/?page=214748365", 2147483640)]
    [InlineData("/c/?page=9999999999", int.MaxValue)]
    [InlineData("/c/?page=last", null)]
    [InlineData("/c/?page=0", null)]
    [InlineData("/c/?page=-1", null)]
    [InlineData("/c/?page=abc", null)]
    public void A_part_is_known_before_the_list_is_counted_unless_it_is_the_last(string url, int? skip) =>
        Assert.Equal(skip is { } items ? (items, 10) : null, Pages.Uncounted(Requests.Get(url)));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("4")]
    [InlineData("abc")]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("LAST")]
    [InlineData("99999999999999999999")]
    [InlineData("%F0%9F%98%80")]
    public async Task There_is_no_other_page(string page)
    {
        var answer = await Answers.Refused(
            new DjangoRestDialect(DjangoMessages.Spanish), () => Pages.Slice(Requests.Get($"/clientes/?page={page}"), 25));

        Assert.Equal((404, """{"detail":"Página inválida."}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public void Links_are_those_of_the_server_as_the_client_named_it()
    {
        var request = Requests.Get("/clientes/");
        request.Scheme = "http";
        request.Host = new HostString("127.0.0.1", 7071);
        request.PathBase = "/mcmatias/api";

        Assert.Equal("http://127.0.0.1:7071/mcmatias/api/clientes/?page=2", Pages.Slice(request, 11).Next);
    }

    [Fact]
    public void A_slice_becomes_a_page()
    {
        var page = Pages.Slice(Requests.Get("/c/?page=2"), 12).With<string>(["k", "l"]);

        Assert.Equal((12L, null, "https://shop.example/c/"), (page.Count, page.Next, page.Previous));
        Assert.Equal(["k", "l"], page.Results);
    }

    [Fact]
    public void The_pages_of_a_list_are_all_of_it_once() => Assert.All(Enumerable.Range(0, 45), count =>
    {
        var seen = new List<int>();
        for (var url = "/c/"; url is not null; url = Pages.Slice(Requests.Get(url), count).Next?[("https://shop.example".Length)..])
        {
            var slice = Pages.Slice(Requests.Get(url), count);
            seen.AddRange(Enumerable.Range(0, count).Skip(slice.Skip).Take(slice.Take));
        }

        Assert.Equal(Enumerable.Range(0, count), seen);
    });
}
