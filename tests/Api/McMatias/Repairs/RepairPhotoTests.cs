using System.Net.Http.Headers;
using Mostrador.Api.Tests.McMatias.Pictures;
using Samples = Mostrador.Kernel.Tests.Files.Images.Pictures;

namespace Mostrador.Api.Tests.McMatias.Repairs;

/// The four photos of a repair (contract 4.12, 4.8).
public sealed class RepairPhotoTests(PictureHostFixture fixture) : IClassFixture<PictureHostFixture>
{
    private const string NotAnImage = "Adjunte una imagen válida. El archivo adjunto o bien no es una imagen o bien está dañado.";
    private static readonly string[] Fields = ["foto_problema", "foto_1", "foto_2", "foto_3"];
    private static readonly byte[] Png = Samples.Named("colour.png");
    private static readonly byte[] Jpeg = Samples.Named("colour.jpg");

    private McMatiasHost Host => fixture.Host;

    private WatchedFiles Files => fixture.Files;

    [Fact]
    public async Task A_form_brings_up_to_four_photos_each_at_an_address_of_its_own()
    {
        var (cashier, customer) = (await Host.Cashier(), await Host.Customer());

        var reply = (await cashier.Post(Workshop.Path, Form(Fields, Png, ("id_cliente", $"{customer}"), ("estado", "Para Retirar")))).Is(201);

        Assert.Equal(4, Fields.Select(field => reply[field]).Distinct().Count());
        foreach (var field in Fields)
        {
            var picture = await Host.Http.GetAsync(new Uri(reply[field]));
            Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
            Assert.Equal(Png, await picture.Content.ReadAsByteArrayAsync());
        }

        (await cashier.Get(Workshop.Of(reply.Number("id_servicio")))).IsExactly(200, reply.Text);
        (await cashier.Get(Workshop.Path)).IsExactly(200, $$"""{"count": 1, "next": null, "previous": null, "results": [{{reply.Text}}]}""");
        Assert.Equal(4, Files.Names.Count(name => name.StartsWith("mcmatias/services/", StringComparison.Ordinal) && Fields.Any(field => reply[field].Contains(name, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("foto_problema")]
    [InlineData("foto_1")]
    [InlineData("foto_2")]
    [InlineData("foto_3")]
    public async Task Every_photo_is_replaced_and_taken_away_without_the_others(string field)
    {
        var cashier = await Host.Cashier();
        var before = await WithPhotos(cashier);
        var path = Workshop.Of(before.Number("id_servicio"));

        var replaced = (await cashier.Patch(path, Form([field], Jpeg, ("estado", "Entregado")))).Is(200);
        Assert.All(Fields, other => Assert.Equal(other != field, before[other] == replaced[other]));
        Assert.Equal((404, 200), (await Status(before[field]), await Status(replaced[field])));
        Assert.Equal(Jpeg, await Host.Http.GetByteArrayAsync(new Uri(replaced[field])));

        var without = (await cashier.Patch(path, Bodies.Multipart((field, "")))).Is(200);
        Assert.All(Fields, other => Assert.Equal(other == field ? "null" : before[other], without[other]));
        Assert.Equal(404, await Status(replaced[field]));
        var again = (await cashier.Put(path, Form([field], Png, ("id_cliente", before["id_cliente"])))).Is(200);
        Assert.Equal("null", (await cashier.Patch(path, Bodies.Json($$"""{"{{field}}": null}"""))).Is(200)[field]);
        Assert.Equal(404, await Status(again[field]));
    }

    [Fact]
    public async Task What_does_not_name_a_photo_keeps_it()
    {
        var cashier = await Host.Cashier();
        var before = await WithPhotos(cashier);
        var path = Workshop.Of(before.Number("id_servicio"));

        foreach (var reply in new[]
        {
            await cashier.Patch(path, new { estado = "Entregado" }), await cashier.Put(path, new { id_cliente = before["id_cliente"] }),
            await cashier.Patch(path, Bodies.Multipart(("estado", "Para Retirar"))), await cashier.Patch(path, Form(["otra_foto"], Jpeg)),
        })
            Assert.All(Fields, field => Assert.Equal(before[field], reply.Is(200)[field]));
        foreach (var field in Fields)
            Assert.Equal(200, await Status(before[field]));
    }

    [Fact]
    public async Task Photos_of_a_deleted_repair_are_gone()
    {
        var cashier = await Host.Cashier();
        var repair = await WithPhotos(cashier);
        (await cashier.Patch(Workshop.Of(repair.Number("id_servicio")), Bodies.Multipart(("foto_2", "")))).Is(200);

        (await cashier.Delete(Workshop.Of(repair.Number("id_servicio")))).Is(204);

        foreach (var field in Fields)
            Assert.Equal(404, await Status(repair[field]));
    }

    [Fact]
    public async Task A_repair_that_cannot_be_deleted_by_the_caller_keeps_its_photos()
    {
        var repair = await WithPhotos(await Host.Cashier());

        (await (await Host.Cashier()).Delete(Workshop.Of(repair.Number("id_servicio")))).Is(404, Refused.No("ServicioTecnico"));

        Assert.Equal(200, await Status(repair["foto_1"]));
    }

    [Fact]
    public async Task Bad_photos_are_told_each_and_nothing_of_a_refused_form_stays()
    {
        var cashier = await Host.Cashier();
        var (customer, names, saves) = (await Host.Customer(), Files.Names, Files.Saves);
        var form = Form(["foto_problema"], Png, ("id_cliente", $"{customer}"), ("foto_3", "foto.jpg"));
        form.Add(Part("foto_1", "<svg/>"u8.ToArray()));
        form.Add(Part("foto_2", []));

        (await cashier.Post(Workshop.Path, form)).IsExactly(400, $$"""
            {"foto_1": ["{{NotAnImage}}"], "foto_2": ["El archivo enviado está vació."],
             "foto_3": ["La información enviada no era un archivo. Compruebe el tipo de codificación del formulario."]}
            """);
        (await cashier.Post(Workshop.Path, Form(Fields, Png, ("id_cliente", "999999")))).Is(400, Refused.NoKey("id_cliente", 999999));
        (await cashier.Patch(Workshop.Of(987654321), Form(Fields, Png))).Is(404, Refused.No("ServicioTecnico"));

        Assert.Equal(names, Files.Names);
        Assert.Equal(saves, Files.Saves);
    }

    [Fact]
    public async Task A_photo_may_have_ten_megabytes_and_a_form_four_of_them()
    {
        const int Most = 10 * 1024 * 1024;
        var (cashier, customer) = (await Host.Cashier(), await Host.Customer());

        (await cashier.Post(Workshop.Path, Form(Fields, Padded(Most), ("id_cliente", $"{customer}")))).Is(201);
        (await cashier.Post(Workshop.Path, Form(["foto_2"], Padded(Most + 1), ("id_cliente", $"{customer}")))).Is(400, Refused.Field("foto_2", NotAnImage));
    }

    [Fact]
    public async Task Of_many_repairs_with_one_number_one_leaves_its_photos()
    {
        var (cashier, customer) = (await Host.Cashier(), await Host.Customer());
        await Race.Repeat(async () =>
        {
            var (number, before) = (Unique.Text("SRV"), Files.Names);

            var replies = await Race.Together(
                _ => cashier.Post(Workshop.Path, Form(["foto_problema", "foto_1"], Png, ("id_cliente", $"{customer}"), ("numero_servicio", number))), 8);

            replies.Are(1, 201, Workshop.NumberTaken);
            Assert.Equal(before.Count + 2, Files.Names.Count);
        });
    }

    private async Task<Reply> WithPhotos(McMatiasClient client) =>
        (await client.Post(Workshop.Path, Form(Fields, Png, ("id_cliente", $"{await Host.Customer()}")))).Is(201);

    private async Task<int> Status(string address) => (int)(await Host.Http.GetAsync(new Uri(address))).StatusCode;

    private static byte[] Padded(int length)
    {
        var padded = new byte[length];
        Png.CopyTo(padded, 0);
        return padded;
    }

    private static MultipartFormDataContent Form(string[] fields, byte[] content, params (string Name, string Value)[] texts)
    {
        var form = (MultipartFormDataContent)Bodies.Multipart(texts);
        foreach (var field in fields)
            form.Add(Part(field, content));
        return form;
    }

    private static ByteArrayContent Part(string field, byte[] content)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{field}\"", FileName = "\"foto.jpg\"" };
        return part;
    }
}
