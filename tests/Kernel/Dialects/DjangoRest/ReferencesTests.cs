using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

public sealed class ReferencesTests
{
    private static readonly ReferenceField Rol = new("id_rol", required: false, nullable: true);

    private readonly List<long> _looked = [];

    [Theory]
    [InlineData("""{"id_rol":7}""")]
    [InlineData("""{"id_rol":" 7 "}""")]
    public async Task A_reference_leads_to_its_document(string json)
    {
        var input = await Read(json);

        Assert.Equal("seven", await input.ReadReferred(Rol, Find));
        Assert.False(input.HasErrors);
    }

    [Theory]
    [InlineData("""{"id_rol":8}""", "8")]
    [InlineData("""{"id_rol":" 8 "}""", "8")]
    [InlineData("""{"id_rol":99999999999999999999}""", "99999999999999999999")]
    public async Task One_that_leads_nowhere_fails_with_what_was_sent(string json, string spelling)
    {
        var input = await Read(json);

        Assert.Null(await input.ReadReferred(Rol, Find));
        Assert.Equal($"Clave primaria \"{spelling}\" inválida - objeto no existe.", Error(input));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id_rol":null}""")]
    [InlineData("""{"id_rol":""}""")]
    public async Task None_is_looked_for_where_none_is_named(string json)
    {
        var input = await Read(json);

        Assert.Null(await input.ReadReferred(Rol, Find));
        Assert.False(input.HasErrors);
        Assert.Empty(_looked);
    }

    [Fact]
    public async Task One_that_failed_already_is_not_looked_for()
    {
        var input = await Read("""{"id_rol":[]}""");

        Assert.Null(await input.ReadReferred(Rol, Find));
        Assert.Equal("Tipo incorrecto. Se esperaba valor de clave primaria y se recibió list.", Error(input));
        Assert.Empty(_looked);
    }

    [Fact]
    public async Task A_change_that_does_not_name_it_keeps_it_unseen()
    {
        var input = await Read("{}");

        Assert.Null(await input.CheckReferred(Rol, input.Read(Rol, 8), Find));
        Assert.False(input.HasErrors);
        Assert.Empty(_looked);
    }

    private static async Task<Input> Read(string json) => Input.Of(await Requests.Json(json), DjangoMessages.Spanish, partial: true);

    private static string? Error(Input input) => Assert.Single(input.Errors()[Rol.Name]!.AsArray())!.GetValue<string>();

    private ValueTask<string?> Find(long id)
    {
        _looked.Add(id);
        return new(id == 7 ? "seven" : null);
    }
}
