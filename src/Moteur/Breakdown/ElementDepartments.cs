using Moteur.People;

namespace Moteur.Breakdown;

/// <summary>Which departments bring or prepare the elements of a category.</summary>
public static class ElementDepartments
{
    public static IReadOnlyList<Department> Of(ElementCategory category) => category switch
    {
        ElementCategory.Props => [Department.Props],
        ElementCategory.SetDressing => [Department.Art],
        ElementCategory.Vehicles => [Department.Props, Department.Unit],
        ElementCategory.Animals => [Department.Animals, Department.Production],
        ElementCategory.Extras or ElementCategory.Silhouettes => [Department.Direction, Department.Casting, Department.Costumes, Department.Makeup, Department.Hair],
        ElementCategory.Children => [Department.Direction, Department.Casting, Department.Production],
        ElementCategory.Costumes => [Department.Costumes],
        ElementCategory.Makeup => [Department.Makeup, Department.Hair],
        ElementCategory.SpecialEffects => [Department.SpecialEffects],
        ElementCategory.VisualEffects => [Department.VisualEffects],
        ElementCategory.Stunts => [Department.Stunts, Department.Production],
        ElementCategory.Weapons => [Department.Props, Department.Production],
        ElementCategory.Music => [Department.Sound, Department.Production],
        ElementCategory.Sound => [Department.Sound],
        ElementCategory.Camera => [Department.Camera],
        ElementCategory.Grip => [Department.Grip],
        ElementCategory.Lighting => [Department.Lighting],
        ElementCategory.Safety or ElementCategory.Production => [Department.Production, Department.Unit],
        _ => [Department.Direction],
    };
}
