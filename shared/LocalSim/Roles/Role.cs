using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Access;

namespace Mostrador.LocalSim.Roles;

/// <summary>What its users may do (contract 2.1, 13.2). Never deleted.</summary>
public sealed record Role : IDocument<Role>
{
    /// <summary>The role that may do everything, whatever its stored modules.</summary>
    public const long AdminId = 1;

    /// <summary>Scope of the unique names.</summary>
    public const string NameScope = "localsim-role-name";

    /// <summary>Sequence of the ids of roles.</summary>
    public const string Sequence = "localsim-role";

    /// <inheritdoc/>
    public static DocumentType<Role> Type { get; } = new("localsim-role", LocalSimDocuments.Stored.Role);

    /// <summary>What a business begins with.</summary>
    public static IReadOnlyList<Role> Seeds { get; } =
    [
        new() { Id = AdminId, Name = "Admin", Description = "Acceso total al sistema", ModuleIds = [.. AppModule.All.Select(module => module.Id)] },
        new() { Id = 2, Name = "Vendedor", Description = "Punto de venta y operación diaria", ModuleIds = [1, 2, 3, 4, 5, 7] },
        new() { Id = 3, Name = "Contador", Description = "Reportes y análisis financiero", ModuleIds = [1, 7, 8] },
    ];

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Unique, compared exactly.</summary>
    public required string Name { get; init; }

    /// <summary>May be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Ids of the modules (<see cref="AppModule"/>) that it opens.</summary>
    public required IReadOnlyList<long> ModuleIds { get; init; }
}
