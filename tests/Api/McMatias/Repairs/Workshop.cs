namespace Mostrador.Api.Tests.McMatias.Repairs;

/// What a technician does all day.
internal static class Workshop
{
    public const string Path = "/servicios_tecnicos/";

    public const string NumberTaken = """{"numero_servicio": ["Ya existe servicio tecnico con este numero servicio."]}""";

    public static string Of(long id) => $"{Path}{id}/";

    /// Takes in a repair of a customer, or of a new one; answers its id.
    public static async Task<long> TakeIn(this McMatiasHost host, McMatiasClient client, long? customer = null) =>
        (await client.Post(Path, new { id_cliente = customer ?? await host.Customer() })).Is(201).Number("id_servicio");
}
