using System.Globalization;

namespace Mostrador.Api.Tests.SmartSales;

public sealed class ReviewTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private const string Second = "Ya has dejado una reseña para este producto. Puedes editarla en su lugar.";

    [Fact]
    public async Task A_review_shows_as_the_contract_has_it()
    {
        var client = await fixture.Host.Client();
        var product = await fixture.Host.Product();

        var made = (await client.At("2025-10-24T18:13:56.631534Z").Post("/products/reviews/", new { product, rating = 4 })).Is(201);

        var email = (await client.Get("/users/profile/"))["email"];
        made.IsExactly(201, $$"""
            {"id": {{made.Id()}}, "product": {{product}}, "user": {{client.UserId}}, "user_username": "{{client.Username}}", "user_email": "{{email}}",
             "rating": 4, "comment": "", "created_at": "2025-10-24T18:13:56.631534Z", "updated_at": "2025-10-24T18:13:56.631534Z"}
            """);
        Assert.Equal(made.Text, (await fixture.Host.Anonymous.Get($"/products/reviews/{made.Id()}/")).Is(200).Text);
    }

    [Fact]
    public async Task An_edit_moves_one_of_its_instants_and_keeps_its_author()
    {
        var (client, admin) = (await fixture.Host.Client(), await fixture.Host.Admin());
        var product = await fixture.Host.Product();
        var review = (await client.At("2025-10-24T18:00:00Z").Post("/products/reviews/", new { product, rating = 4 })).Is(201).Id();

        foreach (var (editor, hour) in new[] { (client, 19), (admin, 20) })
        {
            var edited = (await editor.At($"2025-10-24T{hour}:00:00Z").Patch($"/products/reviews/{review}/", new { comment = "c" })).Is(200);
            Assert.Equal(
                ("2025-10-24T18:00:00.000000Z", $"2025-10-24T{hour}:00:00.000000Z", client.Username),
                (edited["created_at"], edited["updated_at"], edited["user_username"]));
        }

        Assert.Equal($"{review}", Assert.Single((await fixture.Host.Anonymous.Get($"/products/reviews/?product={product}")).Each("id")));
    }

    [Fact]
    public async Task Ratings_are_counted_as_reviews_come_change_and_go()
    {
        var product = await fixture.Host.Product();
        var (ana, luis) = (await fixture.Host.Client(), await fixture.Host.Client());
        var first = (await ana.Post($"/products/{product}/reviews/", new { rating = 5, comment = "Bueno" })).Is(200).Id();
        await luis.Post("/products/reviews/", new { product, rating = 4 });

        var list = (await fixture.Host.Anonymous.Get($"/products/{product}/reviews/")).Is(200);
        Assert.Equal(("2", "4.5"), (list["count"], list["average_rating"]));
        Assert.Equal([4, 5], list.Object["reviews"]!.AsArray().Select(review => review!["rating"]!.GetValue<int>()));
        Assert.Equal((4.5m, 2), await Rated(product));

        (await ana.Patch($"/products/reviews/{first}/", new { rating = 1 })).Is(200);
        Assert.Equal((2.5m, 2), await Rated(product));
        (await ana.Delete($"/products/reviews/{first}/")).Is(204);
        Assert.Equal((4m, 1), await Rated(product));
        (await ana.Post($"/products/{product}/reviews/", new { rating = 2 })).Is(200);
    }

    [Fact]
    public async Task A_second_review_of_a_product_is_refused_before_its_fields_are_read()
    {
        var client = await fixture.Host.Client();
        var (product, other) = (await fixture.Host.Product(), await fixture.Host.Product());
        (await client.Post($"/products/{product}/reviews/", new { rating = 5 })).Is(200);
        var moved = (await client.Post("/products/reviews/", new { product = other, rating = 5 })).Is(201).Id();

        (await client.Post($"/products/{product}/reviews/", new { })).Is(400, Refused.Error(Second));
        (await client.Post("/products/reviews/", new { product, rating = 1 })).Is(400, Refused.Error(Second));
        (await client.Patch($"/products/reviews/{moved}/", new { product })).Is(400, Refused.Error(Second));
        (await client.Put($"/products/reviews/{moved}/", new { product = other, rating = 3 })).Is(200);
    }

    [Fact]
    public async Task A_review_moves_to_another_product_with_its_rating()
    {
        var client = await fixture.Host.Client();
        var (from, to) = (await fixture.Host.Product(), await fixture.Host.Product());
        var review = (await client.Post("/products/reviews/", new { product = from, rating = 3 })).Is(201).Id();

        (await client.Patch($"/products/reviews/{review}/", new { product = to })).Is(200);

        Assert.Equal((0m, 0), await Rated(from));
        Assert.Equal((3m, 1), await Rated(to));
        (await client.Post($"/products/{from}/reviews/", new { rating = 1 })).Is(200);
    }

    [Fact]
    public async Task Only_the_author_and_administrators_edit_a_review()
    {
        var (author, stranger) = (await fixture.Host.Client(), await fixture.Host.Manager());
        var review = (await author.Post("/products/reviews/", new { product = await fixture.Host.Product(), rating = 3 })).Is(201).Id();
        var path = $"/products/reviews/{review}/";

        (await stranger.Put(path, new { })).Is(403, Refused.Error("No tienes permiso para editar esta reseña."));
        (await stranger.Delete(path)).Is(403, Refused.Error("No tienes permiso para eliminar esta reseña."));
        var edited = (await (await fixture.Host.Admin()).Patch(path, new { comment = "Moderado" })).Is(200);
        Assert.Equal(author.UserId.ToString(CultureInfo.InvariantCulture), edited["user"]);
        (await (await fixture.Host.Admin()).Delete(path)).Is(204);
    }

    [Theory]
    [InlineData("""{}""", """{"product": ["This field is required."], "rating": ["This field is required."]}""")]
    [InlineData("""{"product": 987654, "rating": 6}""", """{"product": ["Invalid pk \"987654\" - object does not exist."], "rating": ["Ensure this value is less than or equal to 5."]}""")]
    [InlineData("""{"product": "x", "rating": 0}""", """{"product": ["Incorrect type. Expected pk value, received str."], "rating": ["Ensure this value is greater than or equal to 1."]}""")]
    [InlineData("""[]""", """{"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}""")]
    public async Task Bad_fields_are_told_together(string body, string answer) =>
        (await (await fixture.Host.Client()).Post("/products/reviews/", Bodies.Json(body))).Is(400, answer);

    [Fact]
    public async Task A_product_that_is_no_number_has_no_reviews() =>
        (await fixture.Host.Anonymous.Get("/products/reviews/?product=abc")).Is(200, "[]");

    [Fact]
    public async Task Of_parallel_reviews_of_one_user_one_counts()
    {
        var client = await fixture.Host.Client();
        var product = await fixture.Host.Product();

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.Post($"/products/{product}/reviews/", new { rating = 4 })));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => reply.Is(400, Refused.Error(Second)));
        Assert.Equal((4m, 1), await Rated(product));
    }

    private async Task<(decimal Average, int Count)> Rated(long product)
    {
        var shown = (await fixture.Host.Anonymous.Get($"/products/{product}/")).Is(200).Object;
        return (shown["average_rating"]!.GetValue<decimal>(), shown["review_count"]!.GetValue<int>());
    }
}
