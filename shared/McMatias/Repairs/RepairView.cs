using System.Text.Json.Serialization;

namespace Mostrador.McMatias.Repairs;

/// <summary>A repair as the API shows it (contract 4.12), with the addresses of its photos; a category that is gone shows as none.</summary>
public sealed record RepairView(
    long IdServicio, string NumeroServicio, long IdCliente, long IdUsuario, long IdSucursal, long? IdCategoria, string? DescripcionProblema,
    string Estado, DateTimeOffset FechaInicio, string? FotoProblema,
    [property: JsonPropertyName("foto_1")] string? Foto1,
    [property: JsonPropertyName("foto_2")] string? Foto2,
    [property: JsonPropertyName("foto_3")] string? Foto3,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "ServicioTecnico";
}
