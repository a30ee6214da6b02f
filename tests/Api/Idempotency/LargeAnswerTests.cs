using Mostrador.Api.Tests.McMatias;

namespace Mostrador.Api.Tests.Idempotency;

/// An answer that is too large to be kept cannot be repeated, but the request is not carried out again either.
public sealed class LargeAnswerTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    [Fact]
    public async Task A_request_whose_answer_was_too_large_to_be_kept_is_told_so_and_not_repeated()
    {
        var name = Keys.New();
        var admin = await fixture.Host.Admin();
        var keyed = admin.WithKey(Keys.New());

        // Fifty thousand emoji are written as escapes: twelve bytes each.
        var customer = new { nombre_apellido = name, direccion = string.Concat(Enumerable.Repeat("😀", 50_000)) };
        (await keyed.Post("/clientes/", customer)).Is(201);
        (await keyed.Post("/clientes/", customer)).IsExactly(
            409, """{"detail": "La solicitud con esta Idempotency-Key se completó; su respuesta era demasiado grande para conservarla."}""");

        Assert.Equal(1, (await admin.Get($"/clientes/?search={name}")).Is(200).Number("count"));
    }
}
