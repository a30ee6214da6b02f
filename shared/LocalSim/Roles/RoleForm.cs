using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Access;

namespace Mostrador.LocalSim.Roles;

/// <summary>The fields of a role (contract 12.2), and what holds of them whether it is new or changes.</summary>
public sealed record RoleForm(string? Name, string? Description, IReadOnlyList<long>? ModuleIds)
{
    private static readonly TextField NameField = new("name", least: 1, trimmed: true);
    private static readonly TextField DescriptionField = new("description", most: 1000, required: false);
    private static readonly ListField<long> ModuleIdsField = new("module_ids", new IntegerField("module_id"), required: false);

    /// <summary>All fields.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [NameField, DescriptionField, ModuleIdsField];

    /// <summary>What was sent; null = not sent. Whoever reads ends with <see cref="Input.Check"/>.</summary>
    internal static RoleForm Read(Input input) => new(
        input.Read(NameField), input.Read(DescriptionField), input.Read(ModuleIdsField)?.Distinct().Order().ToList());

    /// <summary>The role as this makes it.</summary>
    internal Role Of(Role role) => role with
    {
        Name = Name ?? role.Name,
        Description = Description ?? role.Description,
        ModuleIds = ModuleIds ?? role.ModuleIds,
    };

    /// <summary>Refuses a name that another role has, and modules that do not exist.</summary>
    internal static async Task Check(PartitionReader reader, Role role)
    {
        if (await reader.OwnerOf(Role.NameScope, role.Name) is { } owner && owner != role.Key)
            throw FastApiAnswer.BadRequest("El rol ya existe");
        if (AppModule.Of(role.ModuleIds).Count() < role.ModuleIds.Count)
            throw FastApiAnswer.BadRequest("Uno o más módulos no existen");
    }
}
